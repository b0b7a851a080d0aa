/** Magnets of rare earths, whatever they are made of: one number of the tariff for all. */
export const magnetsCode = '8505111000' as const;
