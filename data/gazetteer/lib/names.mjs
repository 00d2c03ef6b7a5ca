// Spellings that mean the same name: 'Œuilly', 'OEUILLY'; 'St-Denis', 'Saint-Denis'; 'Bors (Canton de …)', 'Bors'.

export function fold(name) {
  return name
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\(.*?\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte')
}
