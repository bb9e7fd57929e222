export const text = {
  explain: {
    title: 'Explain this cent',
    none: 'No money moves in this case.',
    showAll: 'Explain every row',
    show: 'Why this amount',
    column: 'Row',
    amount: 'Amount',
    running: 'Sum so far',
    total: 'Total',
    rule: 'Rule',
    citation: 'Source',
    bearer: 'Borne by',
    yes: 'yes',
    no: 'no',
    kinds: {
      base: 'Goods',
      earlier_part_refund: 'Earlier part refund',
      promotion_settlement: 'Promotion settled anew',
      tax: 'Tax',
      restocking_fee: 'Restocking fee',
      shortfall_carried: 'Shortfall carried on',
      shortfall_repaid: 'Shortfall repaid',
      shipping: 'Shipping',
      goodwill: 'Goodwill',
      cap: 'Limit of what was paid',
    },
    /** For a rule that has no sentence of its own. */
    sentences: {
      base: 'What was paid for what comes back.',
      earlier_part_refund: 'A part of this line went back earlier.',
      promotion_settlement: 'The promotion is settled for the units kept.',
      tax: 'The tax of what comes back.',
      restocking_fee: 'The policy keeps a fee.',
      shortfall_carried: 'A shortfall is carried on the order.',
      shortfall_repaid: 'A shortfall of the order is repaid.',
      shipping: 'Shipping goes back as the policy says.',
      goodwill: 'Added beyond what is owed.',
      cap: 'The total never exceeds what remains of the order.',
    },
    rules: {
      line: {
        units:
          'Units back after this case: {toUnit} of {quantity} ({fromUnit} before). That is {toUnit}/{quantity} of the {paidMinor} paid, rounded down, less {grantedMinor} granted before.',
        part: '{askedMinor} of the line’s value was asked for; the units stay with the buyer. {takenMinor} of the {paidMinor} paid was taken before.',
        part_repaid:
          'Parts of this line worth {partGrantedMinor} went back earlier; whole units repay them first ({partRepaidMinor} repaid before).',
      },
      tax: {
        units:
          'The tax paid on these units goes back with them: {toUnit}/{quantity} of {taxMinor}, rounded down, less {grantedMinor} granted before.',
      },
      promotion: {
        broken:
          'The covered units kept are worth {keptValueMinor}, below the threshold of {thresholdMinor}, so their share of the promotion ({keptShareMinor}) is owed back; {settledMinor} was settled before.',
        held: 'The covered units kept still reach the threshold of {thresholdMinor}; what was settled before ({settledMinor}) is given back.',
      },
      fee: { restocking: 'The policy keeps {feeBps} of {baseMinor}, rounded down, when the buyer is at fault.' },
      shortfall: {
        carried:
          'The goods come to {goodsMinor}, less than nothing: nothing is paid for them, and {carriedAfterMinor} is carried on the order ({carriedBeforeMinor} before).',
        repaid:
          'The order carried {carriedBeforeMinor}; goods of {goodsMinor} repay it first, and {carriedAfterMinor} stays.',
        given_back: 'A grant whose shortfall was repaid has been taken back, so the buyer is owed that repayment.',
      },
      shipping: {
        last_item:
          'With the last remaining item all shipping that is left goes back: {shippingMinor} less {grantedMinor} granted before.',
        unshipped:
          'Nothing has shipped yet, so shipping goes back: of {shippingMinor}, {grantedMinor} was granted before.',
        not_buyers_fault:
          'The fault is not the buyer’s, so shipping goes back: of {shippingMinor}, {grantedMinor} was granted before.',
      },
      goodwill: '{askedMinor} added by the clerk beyond what is owed; the seller bears it.',
      cap: {
        order_paid: 'The rows come to {totalMinor}, but only {leftMinor} of the {paidMinor} paid is not refunded yet.',
      },
    },
    names: {
      paidMinor: 'Paid',
      quantity: 'Units bought',
      fromUnit: 'Units back before',
      toUnit: 'Units back after',
      grantedMinor: 'Granted before',
      takenMinor: 'Taken before',
      askedMinor: 'Asked for',
      partGrantedMinor: 'Parts granted',
      partRepaidMinor: 'Parts repaid',
      taxMinor: 'Tax',
      thresholdMinor: 'Threshold',
      keptValueMinor: 'Value kept',
      keptShareMinor: 'Promotion share kept',
      broken: 'Threshold missed',
      settledMinor: 'Settled before',
      baseMinor: 'Goods',
      feeBps: 'Fee',
      goodsMinor: 'Goods together',
      carriedBeforeMinor: 'Carried before',
      carriedAfterMinor: 'Carried after',
      shippingMinor: 'Shipping paid',
      totalMinor: 'Sum of the rows',
      leftMinor: 'Not refunded yet',
    },
  },
  findings: {
    title: 'Findings',
    none: 'Nothing speaks against it.',
    outcomes: { refuses: 'Not allowed.', reviews: 'Needs a person.', informs: 'To know.' },
    eligibility: { eligible: 'Allowed', needs_review: 'Needs a person', ineligible: 'Not allowed' },
    acceptable: 'Acceptable: {remedy}',
    evidence: 'Evidence to look at: {list}',
    rule: 'Rule {rule}',
    overPaid: 'At most {remainingMinor} remains to refund; {askedMinor} was asked for.',
    codes: {
      window_closed: 'Delivered on {deliveredOn}; the {windowDays} days to ask without a reason ended on {lastOn}.',
      excluded_category: 'Line {position} is in the category “{category}”, which has no no-reason return.',
      not_paid: 'Nothing was paid for this order.',
      nothing_left: 'All of the {paidMinor} paid has been granted back.',
      reason_not_allowed: 'The reason does not apply to this kind of case.',
      evidence_needed: 'See the evidence before approving.',
      above_review_limit: '{totalMinor} is at or above the limit of {limitMinor} for a review.',
      goodwill_above_limit:
        'Goodwill of {goodwillMinor} is above what may be added ({limitMinor}, {earlierMinor} of it used).',
      not_delivered: 'Not delivered yet; the {windowDays} days begin with the delivery.',
      capped: 'The rows come to {totalMinor}; the total was cut to the {leftMinor} that remains.',
    },
    remedies: {
      choose_other_reason: 'with a reason that applies to a refund',
      wait_for_payment: 'once the payment is in',
      reopen_earlier_case: 'after an earlier case that is not paid yet has been reopened',
      choose_seller_fault_reason: 'with a reason that is the seller’s fault, if that is what happened',
      ask_approver: 'when somebody with the permission to decide approves it',
      lower_goodwill: 'with less goodwill, or when somebody with the permission to decide approves it',
    },
  },
}
