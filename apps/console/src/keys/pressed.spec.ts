import { fires, isComposing, nameOf } from './pressed';

const press = (change: Partial<KeyboardEvent>) =>
  ({
    key: 'a',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    keyCode: 65,
    ...change,
  }) as KeyboardEvent;

describe('a key', () => {
  it.each([
    ['a', {}],
    ['a', { key: 'A' }],
    ['Ctrl Enter', { key: 'Enter', ctrlKey: true }],
    ['Ctrl Enter', { key: 'Enter', metaKey: true }],
    ['Escape', { key: 'Escape' }],
  ])('is called %s', (name, change) => {
    expect(nameOf(press(change))).toBe(name);
  });

  it('is no key of ours while an input method composes', () => {
    expect(isComposing(press({ isComposing: true }))).toBe(true);
    expect(isComposing(press({ keyCode: 229 }))).toBe(true);
    expect(isComposing(press({}))).toBe(false);
  });

  it.each([
    ['a', false, true, true],
    ['a', true, true, false],
    ['a', false, false, false],
    ['Enter', false, false, true],
    ['Enter', true, true, false],
    ['Ctrl Enter', true, false, true],
    ['Escape', true, false, true],
  ])('%s fires (in a field: %s, letters on: %s): %s', (name, inField, lettersOn, expected) => {
    expect(fires(name, { inField, lettersOn })).toBe(expected);
  });
});
