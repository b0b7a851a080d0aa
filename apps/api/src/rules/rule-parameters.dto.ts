import { codeListOf, controlledMatters, processingDegrees, rareEarths } from '@lodestone/reference';
import { ppmWhole } from '@lodestone/kernel';
import { Optional, field } from '../fields/field';
import { Id } from '../fields/ids';
import { isPlain } from '../fields/plain-object';
import { CodesOf, OneOf, Whole } from '../fields/scalars';

const elements = codeListOf('elements')?.rows ?? [];
const rareEarthRows = elements.filter(({ code }) => rareEarths.some((each) => each === code));

const Ppm = (means: string): PropertyDecorator => Whole(means, { min: 0, max: ppmWhole });

class ControlledItemDto {
  @OneOf('Which kind of rule it is.', ['controlled-item']) readonly kind!: 'controlled-item';
  @Id('The code of the item, like 1C902.') readonly controlCode!: string;
  @OneOf('Of which element.', rareEarths) readonly element!: (typeof rareEarths)[number];
  @OneOf('In which form of matter.', controlledMatters)
  readonly matter!: (typeof controlledMatters)[number];
  @Ppm('From so many ppm on: of the mass of a magnet, of the rare earths of all else.')
  readonly fromPpm!: number;
  @Optional()
  @CodesOf('Of alloys: with one of these. Left out: every alloy of it.', elements)
  readonly alloyedWith?: string[];
}

class DegreesOutsideDto {
  @OneOf('Which kind of rule it is.', ['degrees-outside']) readonly kind!: 'degrees-outside';
  @CodesOf('Degrees of processing that take magnets out of the items.', processingDegrees)
  readonly degrees!: string[];
}

class ClearedBelowDto {
  @OneOf('Which kind of rule it is.', ['cleared-below']) readonly kind!: 'cleared-below';
  @CodesOf('Of these together.', rareEarthRows) readonly elements!: (typeof rareEarths)[number][];
  @Ppm('So many ppm of the mass of a magnet clear it all the same.') readonly toPpm!: number;
}

const figurePattern = /^[a-z][A-Za-z]{0,63}$/;

const isFigure = ([name, value]: readonly [string, unknown]): boolean =>
  figurePattern.test(name) && Number.isSafeInteger(value) && Number(value) >= 0;

class FiguresDto {
  @OneOf('Which kind of rule it is.', ['figures']) readonly kind!: 'figures';
  @field({
    means: 'Whole numbers by name, like {"workingDays": 45}.',
    code: 'figures-malformed',
    holds: (value) =>
      isPlain(value) && Object.keys(value).length > 0 && Object.entries(value).every(isFigure),
    schema: {
      type: 'object',
      propertyNames: { pattern: figurePattern.source },
      additionalProperties: { type: 'integer', minimum: 0 },
      minProperties: 1,
      examples: [{ workingDays: 45 }],
    },
    message: {
      en: 'must give whole numbers by name, like {"workingDays": 45}',
      zh: '必须按名称给出整数，例如 {"workingDays": 45}',
    },
  })
  readonly figures!: Record<string, number>;
}

class StatementDto {
  @OneOf('Which kind of rule it is.', ['statement']) readonly kind!: 'statement';
}

/** By which a rule is judged, by its `kind`. */
export const ruleParameterTypes = {
  'controlled-item': () => ControlledItemDto,
  'degrees-outside': () => DegreesOutsideDto,
  'cleared-below': () => ClearedBelowDto,
  figures: () => FiguresDto,
  statement: () => StatementDto,
} as const;

type Types = typeof ruleParameterTypes;

export type RuleParametersBody = InstanceType<ReturnType<Types[keyof Types]>>;

/** What no kind is, is told which kinds there are. */
export class RuleParametersDto {
  @OneOf('Which kind of rule it is.', Object.keys(ruleParameterTypes)) readonly kind!: string;
}
