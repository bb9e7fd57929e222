export const text = {
  title: 'Welcome to Afterdesk',
  text: 'Everything stays on this machine; nothing is sent anywhere. All of this can be changed later in the settings.',
  language: 'Language',
  shop: 'Your shop',
  shopPlaceholder: 'The name you trade under',
  start: 'How do you want to start?',
  loading: 'Loading the sample shop',
  cancelled: 'The sample shop was not loaded; nothing was kept.',
  failed: 'The sample shop could not be loaded; nothing was kept.',
  ways: {
    sample: {
      title: 'Sample shop with {n} orders',
      text: 'A fictional shop with a year of orders and cases, to try everything.',
      action: 'Load the sample',
    },
    import: {
      title: 'My own orders',
      text: 'Read an order export of your shop system. A dry run shows what would be taken.',
      action: 'Import orders',
    },
    empty: {
      title: 'An empty desk',
      text: 'Look around first; orders can be imported at any time.',
      action: 'Skip for now',
    },
  },
}
