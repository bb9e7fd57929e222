import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'

const TABLE = '/proc/net/tcp'
const SUPERUSER = 0

/**
 * Whether the program at the other end runs as the same user as the desk. A link passes through the arguments of the
 * program that opens it, which other users of a Linux machine can read; its token must be of no use to them.
 * Where the system does not tell, the token alone decides.
 */
export function isOwnUser(socket: Socket): boolean {
  const own = process.getuid?.()
  const peer = uidOf(readTable(), socket.remotePort ?? 0, socket.localPort ?? 0)
  return own === undefined || peer === null || peer === own || peer === SUPERUSER
}

/** The owner of the connection from one local port to another, in the kernel's table; null where it is not listed. */
export function uidOf(table: string, from: number, to: number): number | null {
  for (const line of table.split('\n').slice(1)) {
    const [, local = '', remote = '', , , , , uid = ''] = line.trim().split(/\s+/)
    if (portOf(local) === from && portOf(remote) === to) return Number(uid)
  }
  return null
}

function portOf(address: string): number {
  return Number.parseInt(address.split(':')[1] ?? '', 16)
}

function readTable(): string {
  try {
    return readFileSync(TABLE, 'utf8')
  } catch {
    return ''
  }
}
