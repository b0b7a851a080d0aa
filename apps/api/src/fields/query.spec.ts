import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { partsOf } from '../http/validation-parts';
import { Optional } from './field';
import { Month, NotBefore } from './query';

class Months {
  @Optional() @Month('The first.') readonly monthFrom?: string;
  @Optional() @NotBefore('monthFrom') @Month('The last.') readonly monthTo?: string;
}

const wrongIn = (given: object) =>
  partsOf(validateSync(plainToInstance(Months, given))).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );

describe('the two ends of a range', () => {
  it.each([
    [{}, []],
    [{ monthFrom: '2025-04' }, []],
    [{ monthTo: '2025-04' }, []],
    [{ monthFrom: '2025-04', monthTo: '2025-04' }, []],
    [{ monthFrom: '2025-04', monthTo: '2025-05' }, []],
    [{ monthFrom: '2025-05', monthTo: '2025-04' }, ['/monthTo range-backwards']],
    [{ monthFrom: '2025-05', monthTo: 'May' }, ['/monthTo month-malformed']],
    [{ monthFrom: 5, monthTo: '2025-04' }, ['/monthFrom month-malformed']],
  ])('are in order, or the later one is refused: %j', (given, expected) => {
    expect(wrongIn(given)).toStrictEqual(expected);
  });
});
