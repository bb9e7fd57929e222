/** Longer ones are cut or refused by mail programs, and no template fills it. Characters. */
const LONGEST = 32_000
/** What a draft may say beside its one recipient. Others could attach a file or write to more people. */
const FIELDS: ReadonlySet<string> = new Set(['subject', 'body'])

/** Whether a `mailto:` address is a draft to one person with a subject and a text at most, and well-formed. */
export function isDraft({ href, pathname, search, hash, host }: URL): boolean {
  if (href.length > LONGEST || hash || host) return false
  const to = decoded(pathname)
  if (to === null || !/^[^\s@<>,;:"\\/\p{Cc}]+@[^\s@<>,;:"\\/\p{Cc}]+$/u.test(to)) return false
  const named = new Set<string>()
  return (search === '' ? [] : search.slice(1).split('&')).every((field) => {
    const [name = '', value] = field.split('=')
    if (value === undefined || !FIELDS.has(name) || named.has(name)) return false
    named.add(name)
    return isText(decoded(value), name === 'body')
  })
}

/** Only a body has more than one line. */
function isText(text: string | null, lines: boolean): boolean {
  return text !== null && !/\p{Cc}/u.test(lines ? text.replace(/[\r\n\t]/g, '') : text)
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
