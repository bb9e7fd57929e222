import { call } from '../../../api/client'
import { inspectionOf } from '../goods/inspection-rows'
import { diagnosisOf } from './step-fields'
import type { StepFields } from './step-fields'
import { momentOf, noteOf } from './step-sends'
import type { Sends } from './step-sends'

const parcelOf = (fields: StepFields) => ({
  carrier: fields.carrier,
  trackingNumber: fields.trackingNumber,
  ...momentOf('sentAt', fields),
})

/** Goods that come in, are looked at or mended, and go out. */
export const GOODS_SENDS: Sends<
  | 'recordShipment'
  | 'receive'
  | 'recordLoss'
  | 'inspect'
  | 'putAway'
  | 'diagnose'
  | 'acceptQuote'
  | 'refuseQuote'
  | 'startRepair'
  | 'waitParts'
  | 'partsArrived'
  | 'finishRepair'
  | 'giveUpRepair'
  | 'shipOut'
  | 'confirmDelivery'
> = {
  recordShipment: (target, fields) => call('cases.recordShipment', { ...target, ...parcelOf(fields) }),
  receive: (target, fields) => call('cases.receive', { ...target, ...momentOf('receivedAt', fields) }),
  recordLoss: (target, fields) => call('cases.recordLoss', { ...target, ...noteOf(fields) }),
  inspect: (target, { inspected }) => call('cases.inspect', { ...target, units: inspectionOf(inspected) }),
  putAway: (target, { dispositions }) =>
    call('cases.putAway', {
      ...target,
      units: Object.entries(dispositions).flatMap(([id, disposition]) =>
        disposition ? [{ id: Number(id), disposition }] : [],
      ),
    }),
  diagnose: async (target, fields, { currency }) => {
    const diagnosis = diagnosisOf(fields, currency)
    if (!diagnosis) throw new Error('a diagnosis is sent only once it is whole')
    return call('cases.diagnose', { ...target, ...diagnosis })
  },
  acceptQuote: (target, fields) => call('cases.acceptQuote', { ...target, ...noteOf(fields) }),
  refuseQuote: (target, fields) => call('cases.refuseQuote', { ...target, ...noteOf(fields) }),
  startRepair: (target) => call('cases.startRepair', target),
  waitParts: (target, fields) => call('cases.waitParts', { ...target, ...noteOf(fields) }),
  partsArrived: (target) => call('cases.partsArrived', target),
  finishRepair: (target, fields) => call('cases.finishRepair', { ...target, ...noteOf(fields) }),
  giveUpRepair: (target, fields) => call('cases.giveUpRepair', { ...target, ...noteOf(fields) }),
  shipOut: (target, fields) => call('cases.shipOut', { ...target, ...parcelOf(fields) }),
  confirmDelivery: (target, fields) => call('cases.confirmDelivery', { ...target, ...momentOf('deliveredAt', fields) }),
}
