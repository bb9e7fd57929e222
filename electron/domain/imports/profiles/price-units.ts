/** A unit price for a total that may not divide: rounded up, with what that adds as a discount, so that the line stays exact. */
export function priceUnits(totalMinor: number, quantity: number): { listPriceMinor: number; roundedMinor: number } {
  const listPriceMinor = Math.ceil(totalMinor / quantity)
  return { listPriceMinor, roundedMinor: listPriceMinor * quantity - totalMinor }
}
