import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { PageFile } from '../page/list-page-files'
import { pageHeaders } from '../page/page-headers'
import { checkPageRequest, cookiesOf, type Place } from './check-request'
import type { Tickets } from './tickets'

export interface Page {
  readonly place: Place
  readonly tickets: Tickets
  readonly files: ReadonlyMap<string, PageFile>
  readonly socketOrigin: string
  readonly isOwnUser: (socket: Socket) => boolean
  /** Where a redeemed link leads: the page itself, or the dev server. */
  readonly home: string
}

/** Answers one HTTP request: a token is swapped for the session, a holder of the session gets files, all else is refused. */
export async function answerPage(page: Page, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path = '', search = ''] = (request.url ?? '').split('?', 2)
  for (const [name, value] of Object.entries(pageHeaders(path, page.socketOrigin))) response.setHeader(name, value)
  const verdict = checkPageRequest(request, page.place)
  if (!verdict.ok) return refuse(response, verdict.status, verdict.reason)
  const holder = cookiesOf(request, page.place.cookieName).some((secret) => page.tickets.holdsSession(secret))
  const token = path === '/' ? new URLSearchParams(search).get('token') : null
  if (token !== null && !holder && !page.isOwnUser(request.socket))
    return refuse(response, 403, 'This desk is another user’s.')
  if (token !== null) return admit(page, holder, token, response)
  if (!holder) return refuse(response, 401, 'Open the link that the program printed. 请打开程序给出的链接。')
  const file = page.files.get(path)
  if (!file) return refuse(response, 404, 'There is nothing here.')
  const content = await readFile(file.path).catch(() => null)
  if (!content) return refuse(response, 404, 'There is nothing here any more.')
  response.writeHead(200, { 'Content-Type': file.contentType, 'Content-Length': content.byteLength })
  response.end(request.method === 'HEAD' ? undefined : content)
}

/** The redirect takes the token out of the address bar and the history. */
function admit(page: Page, holder: boolean, token: string, response: ServerResponse): void {
  const session = page.tickets.redeem(token)
  if (session === null && !holder) {
    return refuse(
      response,
      403,
      'This link was used already; press Enter in the program for another. 链接已用过，请在程序里按回车取得新链接。',
    )
  }
  if (session !== null) {
    response.setHeader('Set-Cookie', `${page.place.cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`)
  }
  response.setHeader('Cache-Control', 'no-store')
  response.writeHead(303, { Location: page.home })
  response.end()
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.setHeader('Cache-Control', 'no-store')
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    ...(status === 405 && { Allow: 'GET, HEAD' }),
  })
  response.end(`${reason}\n`)
}
