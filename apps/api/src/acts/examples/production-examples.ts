/** How matter is changed. */
export const productionExamples = {
  Refined: {
    type: 'Refined',
    occurredOn: '2025-03-10',
    step: 'metal-reduction',
    takes: [{ lotId: 'OXB', massGrams: 1_000_000 }],
    makes: [
      { lotId: 'MET-1', material: 'neodymium-metal', massGrams: 833_000, ppm: { Nd: 752_000 } },
    ],
  },
  MagnetProduced: {
    type: 'MagnetProduced',
    occurredOn: '2025-03-20',
    step: 'machining',
    takes: [{ lotId: 'BLK-1', massGrams: 2_640_000 }],
    makes: [
      {
        lotId: 'FIN-1',
        material: 'ndfeb-machined-blank',
        grade: 'N42SH',
        massGrams: 1_980_000,
        ppm: { Nd: 225_800 },
      },
      { lotId: 'SWF-1', material: 'ndfeb-swarf', massGrams: 790_000, ppm: { Nd: 186_000 } },
    ],
    wastes: [],
    adds: [],
  },
  Recycled: {
    type: 'Recycled',
    occurredOn: '2025-03-24',
    step: 'recycling',
    takes: [{ lotId: 'EOL-0304', massGrams: 400_000 }],
    makes: [
      {
        lotId: 'RNO-1',
        material: 'neodymium-oxide',
        massGrams: 94_000,
        ppm: { Nd: 850_000, Dy: 3_000 },
      },
    ],
    wastes: [{ material: 'smelting-slag', massGrams: 300_000, ppm: { Nd: 9_000 } }],
  },
} as const;
