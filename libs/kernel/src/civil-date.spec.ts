import { civilDateIn } from './civil-date';

describe('the civil date of an instant', () => {
  it('is that of the calendar zone, not of the machine', () => {
    expect(civilDateIn('Asia/Shanghai')(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
    expect(civilDateIn('Asia/Shanghai')(new Date('2025-12-31T15:59:59Z'))).toBe('2025-12-31');
    expect(civilDateIn('America/New_York')(new Date('2026-01-01T04:59:59Z'))).toBe('2025-12-31');
  });
});
