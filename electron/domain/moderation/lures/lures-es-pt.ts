import type { LureTable } from './lure-patterns'

const STARS =
  '(?:(?:5|cinco) (?:estrelas?|estrellas?)|(?:boa|buena) (?:avalia[cç][aã]o|rese[nñ]a|valoraci[oó]n|opini[oó]n))'
const BLAME =
  '(?:(?:1|uma|una) (?:estrelas?|estrellas?)|(?:m[aá]|mala|negativa) (?:avalia[cç][aã]o|rese[nñ]a|valoraci[oó]n)|avalia[cç][aã]o negativa|rese[nñ]a negativa)'
const MONEY =
  '(?:desconto|descuento|cupom|cup[oó]n|reembolso|dinheiro|dinero|brinde|regalo|vale[- ]?presente|tarjeta(?: de)? regalo|pix)'

export const LURES_ES_PT: LureTable = {
  off_platform: [
    '(?:me )?(?:chame?|chama|contate|contacte|escribe|escr[ií]beme|cont[aá]ctame|ll[aá]mame|fale comigo|adiciona|agr[eé]game).{0,15}(?:no|pelo|por|al|en|a) (?:meu |mi )?(?:whats ?app|zap|telegram|instagram|insta)',
    '(?:compre|comprar|compra|pague|paga) (?:direto|directo|directamente|diretamente|por fora|fora|fuera) (?:comigo|conmigo|d[ao] (?:site|plataforma)|de la (?:plataforma|tienda|web))',
  ],
  paid_review: [
    `${MONEY}.{0,30}(?:por|em troca|a cambio|se|si|para).{0,20}${STARS}`,
    `${STARS}.{0,25}(?:ganhe|ganha|gana|recebe|recibe|em troca|a cambio).{0,20}${MONEY}`,
  ],
  extortion: [
    `(?:reembols|devolv|devuelv|pag|estorn)\\w{0,12}.{0,30}(?:ou|o|sen[aã]o|si no|caso contr[aá]rio).{0,25}${BLAME}`,
    `(?:se|si) (?:n[aã]o|no) .{0,30}(?:vou|voy a|pongo|deixo|dejo|dou).{0,15}${BLAME}`,
  ],
}
