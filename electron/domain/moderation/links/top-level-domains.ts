/** Endings a bare address is told by: those of shops, short links and lures. Words of common languages are left out. */
export const TOP_LEVEL_DOMAINS = [
  'com(?:\\.(?:cn|br|hk|tw|au|mx|ar|co|sg|my))?|net(?:\\.cn)?|org(?:\\.cn)?|info|biz|edu|gov|mobi|name',
  'co\\.(?:uk|jp|kr|in|za|nz)|cn|hk|tw|jp|kr|uk|de|fr|es|it|nl|ru|pl|br|pt|mx|ca|au|eu|us|ch|se|vn|sg',
  'io|ai|app|dev|shop|store|online|site|xyz|top|vip|club|link|live|icu|cc|tv|me|ly|gg|ws|gl|gd|to|la|pw|fun|work|buzz|page|wang|ltd|group|ink|asia|win|bid|loan|tk|ml|ga|cf',
  'xn--[a-z0-9-]{2,59}',
].join('|')
