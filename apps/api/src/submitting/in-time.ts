/**
 * What comes in time; the other value where it does not, or comes to nothing. For what completes an
 * answer that is true without it.
 */
export async function inTime<T>(ms: number, awaited: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), ms);
  });
  try {
    return await Promise.race([awaited.catch(() => otherwise), late]);
  } finally {
    clearTimeout(timer);
  }
}
