import { tagOfAnswer } from './reflected';

describe('the tag of an answer', () => {
  const body = '{"standing":{"asOf":"2026-02-24"}}';

  it('is the same for the same answer, and begins with the ordinal', () => {
    expect(tagOfAnswer(17, body)).toBe(tagOfAnswer(17, body));
    expect(tagOfAnswer(17, body)).toMatch(/^"17-[\w-]{16}"$/);
  });

  it('is another one for another answer as of the same ordinal', () => {
    expect(tagOfAnswer(17, '{"standing":{"asOf":"2026-02-25"}}')).not.toBe(tagOfAnswer(17, body));
  });

  it('is another one as of another ordinal', () => {
    expect(tagOfAnswer(18, body)).not.toBe(tagOfAnswer(17, body));
  });
});
