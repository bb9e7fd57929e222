import { readFile } from 'node:fs/promises'
import type { PageFile } from '../page/list-page-files'
import { pageHeaders } from '../page/page-headers'
import { PAGE_HOST } from './page-address'

/** Answers a request of the `app:` scheme from the list of built files; any other address is not found. */
export async function answerPageRequest(files: ReadonlyMap<string, PageFile>, request: Request): Promise<Response> {
  const { host, pathname } = new URL(request.url)
  const headers = pageHeaders(pathname)
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405, headers })
  const file = host === PAGE_HOST ? files.get(pathname) : undefined
  const content = file && (await readFile(file.path).catch(() => null))
  if (!file || !content) return new Response(null, { status: 404, headers })
  const body = request.method === 'HEAD' ? null : new Uint8Array(content)
  return new Response(body, { status: 200, headers: { ...headers, 'Content-Type': file.contentType } })
}
