import { Readable } from 'node:stream';
import datasets from '@rdfjs/dataset';
import type { Quad } from '@rdfjs/types';
import { JsonLdParser } from 'jsonld-streaming-parser';
import CsvwParser from 'rdf-parser-csvw';

const CSVW = 'http://www.w3.org/ns/csvw';

/** The terms of the W3C's own context that our metadata uses, so that nothing is fetched. */
const CONTEXT = {
  '@context': {
    csvw: `${CSVW}#`,
    dc: 'http://purl.org/dc/terms/',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    url: { '@id': 'csvw:url' },
    dialect: { '@id': 'csvw:dialect' },
    encoding: { '@id': 'csvw:encoding' },
    header: { '@id': 'csvw:header' },
    lineTerminators: { '@id': 'csvw:lineTerminators' },
    tableSchema: { '@id': 'csvw:tableSchema' },
    columns: { '@id': 'csvw:column', '@container': '@list' },
    name: { '@id': 'csvw:name' },
    titles: { '@id': 'csvw:title', '@container': '@language' },
    datatype: { '@id': 'csvw:datatype', '@type': '@vocab' },
    required: { '@id': 'csvw:required' },
    primaryKey: { '@id': 'csvw:primaryKey' },
    foreignKeys: { '@id': 'csvw:foreignKey' },
    columnReference: { '@id': 'csvw:columnReference' },
    reference: { '@id': 'csvw:reference' },
    resource: { '@id': 'csvw:resource' },
    integer: 'xsd:integer',
    string: 'xsd:string',
  },
};

/** The rows of a CSV file as a CSVW reader understands them by their metadata: column to value, typed. */
export async function readCsvw(
  group: Record<string, unknown>,
  table: Record<string, unknown>,
  csv: string,
): Promise<Record<string, { value: string; type: string }>[]> {
  const document = { '@context': group['@context'], dialect: group['dialect'], ...table };
  const parser = new JsonLdParser({
    baseIRI: 'https://example.org/',
    documentLoader: { load: () => Promise.resolve(CONTEXT) },
  });
  const metadata = datasets.dataset(await quadsOf(Readable.from([JSON.stringify(document)]).pipe(parser)));
  const read = new CsvwParser({ metadata, baseIRI: 'https://example.org/' });
  const rows = new Map<string, Record<string, { value: string; type: string }>>();
  for (const { subject, predicate, object } of await quadsOf(read.import(Readable.from([csv])))) {
    if (object.termType !== 'Literal' || !isColumn(predicate.value)) continue;
    const row = rows.get(subject.value) ?? {};
    rows.set(subject.value, row);
    row[decodeURIComponent(predicate.value.split('#')[1] ?? '')] = {
      value: object.value,
      type: object.datatype.value.split('#')[1] ?? '',
    };
  }
  return [...rows.values()];
}

async function quadsOf(stream: NodeJS.ReadableStream): Promise<Quad[]> {
  const quads: Quad[] = [];
  for await (const quad of stream) quads.push(quad as unknown as Quad);
  return quads;
}

/** Cells have the address of their column; what the reader adds of its own, and what is said of a table, has not. */
function isColumn(predicate: string): boolean {
  return predicate.includes('#') && !predicate.startsWith(CSVW);
}
