export const text = {
  title: 'Saved views',
  none: 'No saved views yet.',
  name: 'Name for these filters',
  save: 'Save',
  replace: 'Replace',
  remove: 'Remove {name}',
  saved: 'Saved as {name}.',
  removed: '{name} was removed.',
  back: '{name} is back.',
}
