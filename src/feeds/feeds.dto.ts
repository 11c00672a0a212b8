import { ApiProperty } from '@nestjs/swagger';

export class FeedView {
  /** Null when there is no calendar feed. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  createdAt: Date | null;

  /** The last day a calendar asked for it. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  lastFetchedOn: string | null;
}

export class NewFeedView {
  /** Whoever has it reads the calendar: shown once, kept nowhere. */
  @ApiProperty({
    format: 'uri',
    example: 'https://reunir.example/feeds/q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA.ics',
  })
  address: string;

  createdAt: Date;
}
