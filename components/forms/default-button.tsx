/**
 * What Enter in a field presses: the first button of its form. Neither seen nor heard nor reached by Tab, it stands before
 * buttons that do something else.
 */
export function DefaultButton({ name, value }: { name?: string; value?: string }) {
  return <button type="submit" name={name} value={value} className="sr-only" tabIndex={-1} aria-hidden formNoValidate />
}
