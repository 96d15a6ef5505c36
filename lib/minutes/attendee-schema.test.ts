import { describe, expect, it } from 'vitest'
import { parseForm } from '@/lib/forms/form-data'
import { ofNoBody } from './minutes-fields'
import { attendeeSchema } from './minutes-schema'

function parsed(over: Record<string, string>) {
  const formData = new FormData()
  const said = { locale: 'fa', meeting: 'test-meeting', number: '1', role: '', office: '', ...over }
  for (const [name, value] of Object.entries(said)) formData.append(name, value)
  return parseForm(attendeeSchema, formData)
}

describe('a person present', () => {
  it('is missed, and so is the body for which they came, each beside its own field', () => {
    expect(parsed({ delegation: '', person: '' }).errors).toEqual({
      delegation: 'delegationMissing',
      person: 'attendeeMissing',
    })
  })

  it('may have come for no body where that is said', () => {
    expect(parsed({ delegation: ofNoBody, person: 'test-person' }).data).toMatchObject({ delegation: '' })
    expect(parsed({ delegation: 'bodies/x', person: 'test-person' }).data).toMatchObject({ delegation: 'bodies/x' })
    expect(parsed({ delegation: 'x', person: 'test-person' }).errors).toEqual({ delegation: 'malformed' })
  })
})
