import { ButtonGroup, ButtonLink } from './button.tsx'

interface PlaceNavigationProps {
  /** Rows on a page. */
  aantal: number
  vorige?: string | undefined
  volgende?: string | undefined
}

/** Earlier and later rows of a list that is paged by place in its order. */
export function PlaceNavigation({ aantal, vorige, volgende }: PlaceNavigationProps) {
  if (!vorige && !volgende) return null
  return (
    <nav aria-label="Bladeren door de lijst">
      <ButtonGroup>
        {vorige && (
          <ButtonLink soort="secundair" href={vorige}>
            Vorige {aantal}
          </ButtonLink>
        )}
        {volgende && (
          <ButtonLink soort="secundair" href={volgende}>
            Volgende {aantal}
          </ButtonLink>
        )}
      </ButtonGroup>
    </nav>
  )
}
