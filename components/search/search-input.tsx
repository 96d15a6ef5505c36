/** The plain field of the search, as its form has it everywhere. */
export function SearchInput({ value }: { value: string }) {
  return (
    <input
      id="search-q"
      name="q"
      type="search"
      dir="auto"
      defaultValue={value}
      autoComplete="off"
      spellCheck={false}
      enterKeyHint="search"
      aria-describedby="search-hint"
    />
  )
}
