/** Packages that specs read bundles with and that bring no types: what of them is used. */
declare module 'jsonstat-toolkit' {
  interface Dataset {
    class: string;
    n: number;
    length: number;
    Data(cell: Record<string, string>): { value: number | null; status: string | null };
    Dimension(id: string): { Category(id: string): { label: string } };
  }
  export default function JSONstat(document: object): Dataset;
}

declare module 'rdf-parser-csvw' {
  import type { Readable } from 'node:stream';
  import type { DatasetCore } from '@rdfjs/types';
  export default class CsvwParser {
    constructor(options: { metadata: DatasetCore; baseIRI: string });
    import(input: Readable): Readable;
  }
}

declare module '@rdfjs/dataset' {
  import type { DatasetCore, Quad } from '@rdfjs/types';
  const factory: { dataset(quads?: Iterable<Quad>): DatasetCore };
  export default factory;
}
