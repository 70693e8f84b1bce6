using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Incidents;

[Settings("Incident")]
public sealed record IncidentSettings : ICheckedSettings
{
    [Setting("Code of the incident opened at the first start: 2 to 12 of A-Z and 0-9, the head of its case numbers", Required = true)]
    public string Code { get; init; } = "";

    [Setting("Name of the incident opened at the first start, as people know it", Required = true)]
    public string Name { get; init; } = "";

    public void Check()
    {
        if (!IncidentRules.IsCode(Code))
            throw new SettingException("The setting Incident__Code is not usable: it should be 2 to 12 of A-Z and 0-9.");
    }
}
