import {
  assayMethods,
  compositionBases,
  grades,
  isAddedMaterialCode,
  isLotMaterialCode,
  isWasteMaterialCode,
  materials,
  statuses,
} from '@lodestone/reference';
import { ppmWhole } from '@lodestone/kernel';
import { Ppm } from '../fields/composition';
import { Nested, Optional } from '../fields/field';
import { Id } from '../fields/ids';
import { CivilDate, CodeOf, Grams, OneOf, Whole } from '../fields/scalars';

const materialsThat = (isOfKind: (code: string) => boolean) =>
  materials.filter(({ code }) => isOfKind(code));

const lotMaterials = materialsThat(isLotMaterialCode);
const wasteMaterials = materialsThat(isWasteMaterialCode);
const addedMaterials = materialsThat(isAddedMaterialCode);

/** The figures of a certificate whose basis is not the grams recorded. */
class DeclaredFiguresDto {
  @CodeOf('The basis of the figures of the certificate.', compositionBases) readonly basis!: string;
  @Ppm('The figures as the certificate gives them, in parts per million by weight on that basis.')
  readonly ppm!: Record<string, number>;
  @Optional()
  @Whole('Moisture, in parts per million by weight.', { min: 0, max: ppmWhole })
  readonly moisturePpm?: number;
}

/** How a composition was found. */
export class AnalysisDto {
  @CodeOf('The method of analysis.', assayMethods) readonly method!: string;
  @Id('Which laboratory.') readonly laboratoryId!: string;
  @CivilDate('When it was analysed.') readonly analysedOn!: string;
  @Optional()
  @Ppm('One standard deviation, in parts per million by symbol of the element.')
  readonly uncertaintyPpm?: Record<string, number>;
  @Optional()
  @Nested(
    'The figures of the certificate, where their basis is not the grams recorded.',
    () => DeclaredFiguresDto,
  )
  readonly declared?: DeclaredFiguresDto;
}

/** A lot that the act brings into being; the submitter names it. */
export class MadeLotDto {
  @Id('The new lot. You choose the id; at one site it is used once.') readonly lotId!: string;
  @CodeOf('What it is.', lotMaterials) readonly material!: string;
  @Optional() @CodeOf('The grade, of magnets and alloys.', grades) readonly grade?: string;
  @Grams('Grams.') readonly massGrams!: number;
  @Ppm(
    'Composition in parts per million by weight, by symbol of the element, on the basis of the grams recorded. What is left out was below detection.',
  )
  readonly ppm!: Record<string, number>;
  @Optional()
  @Nested('How the composition was found.', () => AnalysisDto)
  readonly analysis?: AnalysisDto;
}

/** Sold is what a sale makes of a lot, and nothing else does. */
const givenStatuses = statuses.map(({ code }) => code).filter((code) => code !== 'sold');

/** A lot that comes from outside the ledger, perhaps somebody else's. */
export class BroughtLotDto extends MadeLotDto {
  @Optional()
  @Id('The enterprise that owns it. Left out: the enterprise of the site.')
  readonly ownerId?: string;
  @Optional() @OneOf('Left out: free.', givenStatuses) readonly status?: string;
}

/** A lot of the same matter: what is left out it has of the lot that it was. */
export class RegroupedLotDto {
  @Id('The new lot. You choose the id; at one site it is used once.') readonly lotId!: string;
  @Grams('Grams.') readonly massGrams!: number;
  @Optional()
  @CodeOf('What it is now. Left out: as before.', lotMaterials)
  readonly material?: string;
  @Optional() @CodeOf('The grade now. Left out: as before.', grades) readonly grade?: string;
  @Optional()
  @Id('The enterprise that owns it now. Left out: as before.')
  readonly ownerId?: string;
  @Optional()
  @OneOf('The status now. Left out: as before.', givenStatuses)
  readonly status?: string;
}

/** Grams out of a lot of this site. */
export class TakeDto {
  @Id('A lot of this site.') readonly lotId!: string;
  @Grams('Grams that are taken from it.') readonly massGrams!: number;
}

/** Measured waste that leaves the books. */
export class WasteDto {
  @CodeOf('What kind of waste.', wasteMaterials) readonly material!: string;
  @Grams('Grams that were measured.') readonly massGrams!: number;
  @Ppm('Composition in parts per million by weight, by symbol of the element.')
  readonly ppm!: Record<string, number>;
}

/** What was mixed in and holds no rare earth. */
export class AddDto {
  @CodeOf('What was added.', addedMaterials) readonly material!: string;
  @Grams('Grams that were added.') readonly massGrams!: number;
}
