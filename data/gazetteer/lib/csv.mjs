// RFC 4180 with the line feed of a text file in git; a cell is quoted only where it must be.
import { readFileSync } from 'node:fs'

export function toCsv(columns, rows) {
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','))
  return [columns.join(','), ...lines].join('\n') + '\n'
}

// A file beside the script, given relative to this folder.
export const readRows = (file) => fromCsv(readFileSync(new URL(file, import.meta.url), 'utf8'))

// Enough for files that toCsv wrote, and for plain ones: no line break inside a cell.
export function fromCsv(text) {
  const [header, ...lines] = text.trim().split(/\r?\n/)
  const columns = cells(header)
  return lines.map((line) => Object.fromEntries(cells(line).map((value, index) => [columns[index], value])))
}

function cell(value) {
  const text = value === undefined || value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function cells(line) {
  const found = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)
  return [...found].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain)
}
