/** The types that come with the package name their own files in a way that does not resolve here. */
declare module 'opencc-js/t2cn' {
  export function Converter(options: {
    from: 't' | 'tw' | 'hk';
    to: 'cn';
  }): (text: string) => string;
}
