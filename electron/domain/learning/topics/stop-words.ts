/** Characters that begin or end no Chinese word for a thing: particles, pronouns, measures, and bare praise. */
export const STOP_CHARACTERS = new Set(
  '的了是我你他她它们很也都就在和有没不还这那个一么吗吧呢啊呀哦嗯得着过给让被把从到对与为以及但而或又再才太好最更挺真非常特别次件条双点些下上来去说看用买想要会能可什怎样多少几',
)

/** Words that carry no topic, and plain praise and blame; without accents. */
export const STOP_WORDS = new Set(
  [
    'the and for was were are but not with this that have has had very too our your you they them his her its from what when',
    'will would can could did does just all one out get got than then there here about after before again even more most some any',
    'good bad great nice love loved like really also been only product item bought buy order ordered recommend excellent perfect',
    'que com para uma por mais mas nao como foi muito bem bom boa sem ainda minha meu meus tem ter esta este isso ele ela eles',
    'produto comprei compra otimo gostei recomendo tudo antes dia dias pois quando porem veio ser sao dos das nos nas the',
    'los las una con para por muy bien pero sin esta este producto compre buen buena todo mas',
  ].flatMap((line) => line.split(' ')),
)
