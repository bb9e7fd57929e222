import type { ContactKind } from '../../../../shared/model/moderation'
import { spanOf, type Normalised } from '../normalise'
import type { Contact } from './find-contacts'

/** Units of the normalised text, `to` not included. */
export interface Place {
  kind: ContactKind
  from: number
  to: number
}

export function toContact(normalised: Normalised, { kind, from, to }: Place): Contact {
  return { kind, span: spanOf(normalised, from, to), sample: sampleOf(normalised.text.slice(from, to)) }
}

/** The first and the last two characters; what lies between is covered. */
function sampleOf(text: string): string {
  const characters = [...text.slice(0, 80)]
  if (characters.length <= 4) return '*'.repeat(characters.length)
  return `${characters.slice(0, 2).join('')}${'*'.repeat(Math.min(12, characters.length - 4))}${characters.slice(-2).join('')}`
}

/** What makes a long number the number of an order or a parcel. */
const NUMBER_OF_GOODS =
  /(?:订单|单号|运单|快递单?|物流|编号|货号|型号|序列号|批号|发票|条码|order|tracking|invoice|parcel|awb|ticket|serial|sku|isbn|ean|model|item|ref(?:erence)?|case|pedido|n[ºo°]\.?)[^\p{L}\p{N}]{0,3}(?:号码?|no\.?|number|num|id|nr|是|为)?[^\p{L}\p{N}]{0,4}$/u

/** True where the words before name an order, a parcel or goods. */
export const isNumberOfGoods = (text: string, from: number): boolean =>
  NUMBER_OF_GOODS.test(text.slice(Math.max(0, from - 24), from))
