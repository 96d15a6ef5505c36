import { FormTitle } from '@/components/forms/form-title'
import { DeskUnavailable } from './desk-unavailable'

/** In the place of a form that draws the page's title: the database cannot be asked now. */
export function FormUnavailable({ title }: { title: string }) {
  return (
    <>
      <FormTitle titles={{ plain: title, refused: title }} />
      <DeskUnavailable />
    </>
  )
}
