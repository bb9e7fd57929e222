/** A file to import. Errors name it by `name`, the name it was given, never by where it lies. */
export interface SourceFile {
  readonly name: string
  readonly path: string
  readonly sizeBytes: number
}

export const ENCODINGS = ['utf-8', 'gbk', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof ENCODINGS)[number]

export interface TextForm {
  readonly encoding: Encoding
  /** Bytes of the byte order mark, which are not text. */
  readonly markBytes: number
}

/** Bytes taken from a file at a time. */
export const CHUNK_BYTES = 262_144
