/** More commands are waiting than the write path takes in. Nothing was recorded: send it again. */
export class Overloaded extends Error {
  override readonly name = 'Overloaded';
  constructor(
    readonly where: string,
    readonly waiting: number,
    readonly retryAfterSeconds: number,
  ) {
    super(
      `${waiting} commands are waiting for ${where}, as many as it takes: ` +
        `send this one again in ${retryAfterSeconds} s`,
    );
  }
}
