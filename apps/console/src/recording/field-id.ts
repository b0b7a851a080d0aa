/** The id of the field that stands at a place of the body. */
export const fieldIdAt = (at: string): string => `field-${at.replaceAll('/', '-')}`;
