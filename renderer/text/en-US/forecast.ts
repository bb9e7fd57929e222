export const text = {
  controls: 'What is forecast',
  measure: 'Count',
  horizon: 'Ahead',
  method: 'Method',
  note: 'The period above is that of the control chart; a forecast starts from all of the past, up to three years.',
  ahead: { day: '{n} days | {n} day | {n} days', week: '{n} weeks | {n} week | {n} weeks' },
  methods: {
    auto: 'Whichever erred less',
    holt_winters: 'Holt–Winters',
    seasonal_naive: 'Seasonal naive',
  },
  category: { day: 'Day', week: 'Week' },
  reviews: 'Reviews received',
  title: 'Forecast: {measure}',
  today: 'today',
  none: 'Nothing to forecast from.',
  notApplicable: '“{measure}” cannot be forecast under these filters: it is not counted by them.',
  series: {
    fitted: 'Fitted to the past',
    coming: 'To come',
    band95: '95 % interval',
    band80: '80 % interval',
  },
  summary:
    '{measure}: about {total} in all up to {to}; {next} alone about {mean}, with 95 % between {low} and {high}. Method: {method}.',
  files: { series: 'forecast', control: 'control-chart' },
  backTest: {
    title: 'How such forecasts did before',
    how: 'Tried from {origins} days of the past, {ahead} ahead each, knowing only what came before.',
    holt_winters: 'Holt–Winters was better: its mean error was {less} smaller than that of the seasonal naive.',
    seasonal_naive:
      'The seasonal naive was better: Holt–Winters lost to it, whose mean error was {less} smaller. For this count the simple method is the one to trust.',
    neither: 'Neither was better: both methods erred by as much.',
    unknown: 'There is too little of the past to tell which method is better.',
    overruled: 'The method that is shown was chosen by hand and is the one that did worse.',
    shown: 'shown above',
    columns: {
      meanAbsoluteError: 'Mean error',
      rootMeanSquareError: 'Root mean square',
      coverage80: 'Within 80 %',
      coverage95: 'Within 95 %',
      n: 'Forecasts',
    },
    means: {
      meanAbsoluteError: 'Mean of the absolute errors, in the unit that is counted',
      rootMeanSquareError: 'Root of the mean of the squared errors: large errors weigh more',
      coverage80: 'Share of what happened that lay within the 80 % interval; 80 % would be right',
      coverage95: 'Share of what happened that lay within the 95 % interval; 95 % would be right',
      n: 'Points that were forecast and compared',
    },
    smoothing:
      'Smoothing: level {level}, trend {trend}, season {season}, damping of the trend {damping}; the pattern repeats after {points} points.',
  },
  control: {
    title: 'Control chart: {measure}',
    expected: 'Expected',
    limits: 'Limits',
    summary:
      'All {n} points lie within their limits. | {out} of {n} points lies beyond its limits. | {out} of {n} points lie beyond their limits.',
    unknown: 'There is too little before these days to reckon limits from.',
    beyond: 'Points beyond their limits',
    above: '{label}: {n}, above the limit of {limit} ({expected} expected)',
    below: '{label}: {n}, below the limit of {limit} ({expected} expected)',
  },
  alarms: {
    title: 'Out of the ordinary',
    none: 'Up to {day}, nothing lies beyond its limits.',
    asOf: 'Beyond their limits, up to {day}. Each opens its rows.',
    quiet: 'Quiet hours until {until}: listed, but nothing draws attention.',
    toChart: 'Control chart',
    chart: 'Control chart: {alarm}',
    dismiss: 'Mark as seen',
    dismissThis: 'Mark as seen: {alarm}',
    restore: 'Not seen after all',
    restoreThis: 'Not seen after all: {alarm}',
    dismissed: 'Marked as seen',
    seenBy: 'seen by {name}',
    kinds: {
      cases:
        '{n} cases opened, {days}; {expected} expected | {n} case opened, {days}; {expected} expected | {n} cases opened, {days}; {expected} expected',
      reason:
        '{n} cases of “{subject}”, {days}; {expected} expected | {n} case of “{subject}”, {days}; {expected} expected | {n} cases of “{subject}”, {days}; {expected} expected',
      product:
        '{n} cases with {subject}, {days}; {expected} expected | {n} case with {subject}, {days}; {expected} expected | {n} cases with {subject}, {days}; {expected} expected',
      low_stars:
        '{n} of {outOf} ratings with 1 or 2 stars ({share}), {days}; {expected} expected | {n} of {outOf} ratings with 1 or 2 stars ({share}), {days}; {expected} expected',
      late: '{n} of {outOf} closed cases were late ({share}), {days}; {expected} expected',
    },
  },
}
