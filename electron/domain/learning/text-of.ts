/** What a review says: its title and its comment. */
export function textOf({ title, body }: { title: string | null; body: string | null }): string {
  return [title, body]
    .filter((part) => part !== null)
    .join('\n')
    .trim()
}
