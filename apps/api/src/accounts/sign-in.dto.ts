import { Id } from '../fields/ids';

export class SignInDto {
  @Id('One of `GET /accounts`.') readonly account!: string;
}
