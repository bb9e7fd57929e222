/** Tells the language of a comment by its script and, where several share one, by its commonest small words. */

/** Scripts that one language of reviews is written in. Kana and Hangul go before Han, which Japanese also uses. */
const SCRIPTS: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
]
const LETTER = /\p{L}/gu
const LATIN_WORD = /[\p{Script=Latin}\p{M}]+/gu

/** Words of the languages that share the Latin script. A word two of them have speaks for both. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the and is was it this that for with not very but have my are of to in you good great love product bought would quality i a',
  pt: 'o os e é não de do da em que um uma muito para com mas foi produto entrega chegou recebi bom boa ótimo gostei meu minha veio antes prazo comprei eu ainda até',
  es: 'el los y es no de del la en que un una muy para con pero fue producto llegó bueno buena gusta mi está lo las se calidad todo bien perfecto he',
  fr: 'le les et est pas de du la en que un une très pour avec mais je produit bon bonne qualité mon ma ce cette il livraison a été parfait des au',
  de: 'der die das und ist nicht ich es ein eine sehr für mit aber war gut qualität mein meine zu auf den dem schnell ware produkt bin habe wie',
  it: 'il gli e è non di del la in che un una molto per con ma prodotto buono buona qualità mio mia ho consegna arrivato ottimo perfetto sono lo',
  nl: 'de het een en is niet ik van voor met maar goed goede heel erg product mijn was zeer kwaliteit te op snel dat',
  pl: 'i jest nie to na w z do się bardzo ale produkt dobry polecam jakość szybko jak że mi dla',
  tr: 've bir bu çok ürün için ile ama güzel iyi değil kalite geldi hızlı tavsiye ederim da de',
  id: 'dan yang ini tidak sangat di untuk dengan bagus barang saya sudah cepat sesuai produk',
  vi: 'và là không rất của cho với hàng tốt đẹp giao sản phẩm mình này được',
}
const SPEAKS_FOR = new Map<string, string[]>()
for (const [language, words] of Object.entries(WORDS))
  for (const word of words.split(' ')) SPEAKS_FOR.set(word, [...(SPEAKS_FOR.get(word) ?? []), language])

/** Text that is looked at: the beginning tells as much as the whole. UTF-16 units. */
const MOST_LOOKED_AT = 2_000

function countOf(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0
}

/** The language as two letters, or null where the text is too short or too mixed to say. */
export function detectLanguage(text: string): string | null {
  const looked = text.slice(0, MOST_LOOKED_AT)
  const letters = countOf(looked, LETTER)
  if (letters === 0) return null
  const [japanese, ...others] = SCRIPTS.map(([language, script]) => ({ language, n: countOf(looked, script) }))
  const han = others.find(({ language }) => language === 'zh')!.n
  // A tenth of kana among Han is Japanese: no other language mixes the two.
  if (japanese!.n > 0 && japanese!.n * 10 >= han && (japanese!.n + han) * 2 >= letters) return 'ja'
  const [most] = others.sort((one, other) => other.n - one.n)
  // Han and Hangul letters say as much as a whole word of others; beside Latin names and sizes a third of them is enough.
  if (most!.n * 3 >= letters) return most!.language
  return latinLanguage(looked)
}

function latinLanguage(text: string): string | null {
  const scores = new Map<string, number>()
  for (const word of text.toLowerCase().normalize('NFC').match(LATIN_WORD) ?? [])
    for (const language of SPEAKS_FOR.get(word) ?? []) scores.set(language, (scores.get(language) ?? 0) + 1)
  const [best, second] = [...scores].sort(([, one], [, other]) => other - one)
  if (!best || best[1] === second?.[1]) return null
  return best[0]
}
