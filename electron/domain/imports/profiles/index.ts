import type { ImportProfile } from '../../../../shared/contract/imports'
import { generic } from './generic'
import { olist } from './olist'
import type { Profile } from './profile'
import { shopify } from './shopify'
import { woocommerce } from './woocommerce'

export const PROFILES: Readonly<Record<ImportProfile, Profile>> = { shopify, olist, woocommerce, generic }
