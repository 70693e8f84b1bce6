using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jitasa.Bot.ThaiText;

/// <summary>A draft as one JSON object in the schema of the labelling guide, Thai unescaped.</summary>
internal static class DraftJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(string id, string text, MessageDraft draft) =>
        WriteFields(id, text, MessageParser.IsSlotless(draft.Intent) ? new MessageDraft { Intent = draft.Intent, Language = draft.Language } : draft);

    private static string WriteFields(string id, string text, MessageDraft draft) => Write(json =>
    {
        json.WriteString("id", id);
        json.WriteString("text", text);
        json.WriteString("intent", draft.Intent.ToCode());
        json.WriteString("category", draft.Category?.ToCode());
        json.WriteString("facility_type", draft.Facility?.ToCode());
        json.WriteString("urgency", draft.Urgency.ToCode());
        WriteNumber(json, "people", draft.People);
        WritePatients(json, draft.Patients);
        WriteCodes(json, "symptoms", draft.Symptoms);
        WriteNumber(json, "spo2", draft.Spo2);
        json.WriteString("phone", draft.Phone);
        json.WriteString("name", draft.Name);
        WritePlace(json, draft.Place);
        json.WriteString("destination", draft.Destination);
        WriteItems(json, draft.Items);
        WriteWhen(json, draft.When);
        json.WriteBoolean("on_behalf", draft.OnBehalf);
        json.WriteString("language", draft.Language.ToCode());
    });

    public static string WriteError(string? id, string error) => Write(json =>
    {
        json.WriteString("id", id);
        json.WriteString("error", error);
    });

    private static string Write(Action<Utf8JsonWriter> fields)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is null)
            json.WriteNull(name);
        else
            json.WriteNumber(name, value.Value);
    }

    private static void WritePatients(Utf8JsonWriter json, IReadOnlyDictionary<Vulnerable, int> patients)
    {
        json.WriteStartObject("patients");
        foreach (var kind in Enum.GetValues<Vulnerable>())
            if (patients.TryGetValue(kind, out var count))
                json.WriteNumber(kind.ToCode(), count);
        json.WriteEndObject();
    }

    private static void WriteCodes(Utf8JsonWriter json, string name, IReadOnlyList<Symptom> symptoms)
    {
        json.WriteStartArray(name);
        foreach (var symptom in symptoms)
            json.WriteStringValue(symptom.ToCode());
        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, PlaceDraft place)
    {
        json.WriteStartObject("place");
        foreach (var (name, value) in new[]
        {
            ("house_no", place.HouseNo), ("moo", place.Moo), ("village", place.Village), ("road", place.Road),
            ("tambon", place.Tambon), ("amphoe", place.Amphoe), ("province", place.Province), ("landmark", place.Landmark),
        })
        {
            if (value is not null)
                json.WriteString(name, value);
        }
        json.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter json, IReadOnlyList<ItemDraft> items)
    {
        json.WriteStartArray("items");
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("name", item.Name);
            WriteNumber(json, "quantity", item.Quantity);
            json.WriteString("unit", item.Unit);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteWhen(Utf8JsonWriter json, WhenDraft? when)
    {
        if (when is null)
        {
            json.WriteNull("when");
            return;
        }
        json.WriteStartObject("when");
        json.WriteString("date", when.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("time", when.Time?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("relative", when.Relative?.ToCode());
        json.WriteEndObject();
    }
}
