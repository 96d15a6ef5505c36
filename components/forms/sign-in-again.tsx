import type { FieldErrors, FormValues } from '@/lib/forms/form-data'
import { HiddenFields } from './hidden-fields'
import { CodeField, type CodeFieldTexts, SignInFields, type SignInFieldTexts } from './sign-in-fields'

export type SignInAgainTexts = SignInFieldTexts &
  CodeFieldTexts & { title: string; explanation: string; codeExplanation: string }

interface SignInAgainProps {
  texts: SignInAgainTexts
  errors: FieldErrors
  values: FormValues
  errorOf: (field: string) => string | undefined
  /** The answer to a button that judged nothing: what was asked for before is asked for again. */
  isUnjudged?: boolean
}

const signInErrors = new Set(['notSignedIn', 'signInFailed', 'signInLimited', 'codeExpired', 'codeUsed', 'codeLimited'])

/**
 * In a form whose person was signed out while typing: who they are, and then, where the account asks for one, the code. Nothing of
 * the form is lost on the way.
 */
export function SignInAgain({ texts, errors, values, errorOf, isUnjudged = false }: SignInAgainProps) {
  const needsSignIn =
    signInErrors.has(errors.form ?? '') ||
    Boolean(errors.email ?? errors.password) ||
    (isUnjudged && values.email !== undefined && values.code === undefined)
  // The password was right, and the account asks for a code as well: the form goes on from there.
  const needsCode = Boolean(errors.code) || (isUnjudged && values.code !== undefined)
  return (
    <>
      {needsCode ? (
        <section className="card form-part" aria-labelledby="sign-in-code">
          <h2 id="sign-in-code">{texts.title}</h2>
          <p>{texts.codeExplanation}</p>
          <HiddenFields values={{ email: values.email ?? '' }} />
          <CodeField texts={texts} error={errorOf('code')} />
        </section>
      ) : null}
      {needsSignIn ? (
        <section className="card form-part" aria-labelledby="sign-in-again">
          <h2 id="sign-in-again">{texts.title}</h2>
          <p>{texts.explanation}</p>
          <SignInFields
            texts={texts}
            email={values.email}
            errors={{ email: errorOf('email'), password: errorOf('password') }}
          />
        </section>
      ) : null}
    </>
  )
}
