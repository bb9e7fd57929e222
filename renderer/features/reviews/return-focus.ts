/** After a dialog of the page has closed the focus is the page's again, even where the next review came meanwhile. */
export function returnFocus(event: Event): void {
  const page = document.querySelector<HTMLElement>('[data-review-page]')
  if (!page) return
  event.preventDefault()
  page.focus({ preventScroll: true })
}
