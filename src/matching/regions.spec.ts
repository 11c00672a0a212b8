import { regionOf } from './regions.js';

it.each([
  [['AFG'], 'afghan'],
  [['XXX', 'SDN'], 'arabic'],
  [['ERI'], 'horn'],
  [['SOM', 'ETH'], 'somali'],
  [['GIN'], 'west_african'],
  [['ALB'], 'other'],
  [[], 'other'],
])('names of %j are of the region %s', (nationalities, region) => {
  expect(regionOf(nationalities)).toBe(region);
});
