import { list, named, object, text, whole } from '../http/schema';
import { componentsOf, together } from './components';

describe('the forms of answers', () => {
  it('are found wherever they are used, each once', () => {
    const Grade = named('Grade', object({ code: text() }));
    const Lot = named('Lot', object({ grade: Grade, 'earlier?': list(Grade) }));

    expect(componentsOf([Lot, Grade])).toStrictEqual({
      Grade: {
        type: 'object',
        properties: { code: { type: 'string' } },
        required: ['code'],
        additionalProperties: false,
      },
      Lot: {
        type: 'object',
        properties: {
          grade: { $ref: '#/components/schemas/Grade' },
          earlier: { type: 'array', items: { $ref: '#/components/schemas/Grade' } },
        },
        required: ['grade'],
        additionalProperties: false,
      },
    });
  });

  it('are refused when two of one name are not the same', () => {
    const schemas = [named('Lot', object({ grams: whole() })), named('Lot', object({}))];

    expect(() => componentsOf(schemas)).toThrow('two forms are called Lot');
  });

  it('are refused under the name of something that is sent', () => {
    expect(() => together({ Lot: {} }, { Lot: {} })).toThrow('under one name: Lot');
  });
});
