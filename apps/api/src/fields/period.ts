import { periodOf } from '@lodestone/read-models';
import { field } from './field';

/** A month, a quarter, a year, or days. */
export const PeriodInQuery = (means: string): PropertyDecorator =>
  field({
    means,
    code: 'period-malformed',
    holds: (value) => typeof value === 'string' && periodOf(value) !== undefined,
    schema: { type: 'string', examples: ['2025-03', '2025-Q1', '2025', '2025-03-05/2025-04-04'] },
    message: {
      en: 'must be a month (2025-03), a quarter (2025-Q1), a year (2025), or two days that go forwards (2025-03-05/2025-04-04)',
      zh: '必须是月份（2025-03）、季度（2025-Q1）、年份（2025），或先后两个日期（2025-03-05/2025-04-04）',
    },
  });
