/** A `mailto:` address with subject and text (RFC 6068), or null for what is no e-mail address. */
export function mailtoOf(contact: string | null, subject: string | null, body: string): string | null {
  if (contact === null || !/^[^\s@<>]+@[^\s@<>]+$/.test(contact)) return null
  const fields = [subject && `subject=${encoded(subject)}`, `body=${encoded(body)}`].filter(Boolean)
  return `mailto:${encoded(contact).replaceAll('%40', '@')}?${fields.join('&')}`
}

/** Percent-encoded UTF-8; a line break is CR LF. Half of a surrogate pair has no UTF-8 and becomes the replacement character. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\r\n|\r|\n/g, '\r\n'))
}
