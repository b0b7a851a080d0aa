import { datasetNames } from './all-datasets';

it.each(datasetNames)('%s is a name that SQL takes without quotes', (name) => {
  expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
});
