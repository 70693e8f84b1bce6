namespace Jitasa.Bot.Tests.Privacy;

/// <summary>
/// ป้าแดง (person 1) did everything one can do here: asked, helped, led a village, talked, blocked, sent photos. Person 2, น้องเมย์, is
/// the other side of all of it and has nothing of her own but her row.
/// </summary>
internal static class FullLife
{
    public const long Daeng = 1;
    public const long May = 2;

    public const string Sql = """
        INSERT INTO people (province_code, line_user_id, display_name_sealed, phone_sealed, phone_hash, phone_shared, last_area_code, last_location, last_located_at, created_at, last_seen_at)
        VALUES ('35', 'U-daeng', @box, @box, @box, true, '35011804', ST_SetSRID(ST_Point(104.1, 15.8), 4326), @Now, @Now, @Now), ('35', 'U-may', NULL, NULL, NULL, false, NULL, NULL, NULL, @Now, NULL);
        INSERT INTO person_roles (person_id, role, area_code, granted_by, granted_at) VALUES (1, 'village_head', '35011804', 1, @Now);
        INSERT INTO sessions (person_id, token_hash, opened_at, used_at, expires_at) VALUES (1, @box, @Now, @Now, @Now);
        INSERT INTO consents (person_id, version, agreed, at) VALUES (1, 1, true, @Now);
        INSERT INTO conversations (person_id, state_sealed, updated_at) VALUES (1, @box, @Now);

        INSERT INTO inbox (webhook_event_id, sender_key, event_at, received_at, body_sealed, state, try_at, done_at)
        VALUES ('e1', 'U-daeng', @Now, @Now, @box, 'done', @Now, @Now), ('e2', 'U-daeng', @Now, @Now, @box, 'waiting', @Now, NULL);
        INSERT INTO outbox (kind, person_id, recipient, reply_token, body_sealed, state, not_before, created_at, done_at)
        VALUES ('reply', 1, 'U-daeng', 'token', @box, 'sent', @Now, @Now, @Now), ('push', 1, 'U-daeng', NULL, @box, 'waiting', @Now, @Now, NULL),
               ('push', 1, 'U-daeng', NULL, @box, 'held', @Now, @Now, NULL);

        INSERT INTO media (province_code, person_id, line_message_id, kind, state, content_type, size_bytes, bytes_sealed, received_at)
        VALUES ('35', 1, 'm1', 'image', 'kept', 'image/jpeg', 3, @box, @Now);
        INSERT INTO withdrawn_messages (line_message_id, at) VALUES ('m1', @Now);

        INSERT INTO incidents (code, name, province_code, opened_at) VALUES ('YST64', 'โควิด', '35', @Now);
        INSERT INTO help_requests (province_code, incident_id, case_number, asker_id, need, status, urgency, urgency_reasons, dangers, helpers_live, patients, symptoms, spo2, items,
            phone_sealed, phone_hash, contact_sealed, place_sealed, close_words_sealed, area_code, location, location_source, opened_at, last_heard_at)
        VALUES ('35', 1, 'YST64-1124-0001', 1, 'oxygen', 'open', 'critical', '{spo2_low}', '{medical}', 1, '{"elderly": 1}', '{breathless}', 88, '["oxygen"]',
            @box, @box, @box, @box, @box, '35011804', ST_SetSRID(ST_Point(104.1, 15.8), 4326), 'pin', @Now, @Now);
        INSERT INTO help_request_events (request_id, step, by_person, at, detail) VALUES (1, 'open', 1, @Now, '{"reasons": ["spo2_low"]}');
        INSERT INTO help_request_words (request_id, person_id, line_message_id, words_sealed, media_id, filled, at) VALUES (1, 1, 'm1', @box, 1, '{spo2}', @Now);
        INSERT INTO claims (province_code, request_id, volunteer_id, status, accepted_at, moved_at, note_sealed, note_media_id) VALUES ('35', 1, 2, 'accepted', @Now, @Now, @box, 1);
        INSERT INTO claim_events (claim_id, step, by_person, at, detail) VALUES (1, 'accept', 2, @Now, '{"from": "card"}');

        INSERT INTO help_requests (province_code, incident_id, case_number, asker_id, need, status, urgency, helpers_live, opened_at, last_heard_at)
        VALUES ('35', 1, 'YST64-1124-0002', 2, 'food_water', 'open', 'normal', 1, @Now, @Now);
        INSERT INTO co_askers (request_id, person_id, joined_at) VALUES (2, 1, @Now);
        INSERT INTO claims (province_code, request_id, volunteer_id, status, accepted_at, moved_at, note_sealed) VALUES ('35', 2, 1, 'arrived', @Now, @Now, @box);
        INSERT INTO volunteers (person_id, province_code, import_code, skills, home, here, here_at, area_code, availability, vetted_by, vetted_at, signed_up_at, vouch_code)
        VALUES (1, '35', 'V1', '{nursing}', ST_SetSRID(ST_Point(104.1, 15.8), 4326), ST_SetSRID(ST_Point(104.1, 15.8), 4326), @Now, '350118', repeat('1', 21), 1, @Now, @Now, 'K7M2QX');
        INSERT INTO offers (province_code, request_id, volunteer_id, wave, distance_metres, status, decline_reason, offered_at) VALUES ('35', 2, 1, 1, 420, 'declined', 'unwell', @Now);

        INSERT INTO talks (province_code, request_id, claim_id, asker_id, other_id, kind, opened_at) VALUES ('35', 1, 1, 1, 2, 'helper', @Now);
        INSERT INTO talk_messages (talk_id, from_person, to_person, line_message_id, kind, words_sealed, at, deliver_at)
        VALUES (1, 1, 2, 'm2', 'text', @box, @Now, @Now), (1, 2, 1, 'm3', 'text', @box, @Now, @Now);
        INSERT INTO blocks (person_id, blocked_id, at) VALUES (1, 2, @Now), (2, 1, @Now);
        """;
}
