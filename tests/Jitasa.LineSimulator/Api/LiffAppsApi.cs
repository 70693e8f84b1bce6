using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator.Api;

/// <summary>The LIFF apps of the Login channel.</summary>
internal static class LiffAppsApi
{
    private const int MostApps = 30;

    public static void AddTo(Handlers handlers)
    {
        handlers["liff-list"] = call => OnApps(call, apps => apps.Count == 0
            ? ApiAnswer.NotFound("Not found")
            : ApiAnswer.Ok(new JsonObject
            {
                ["apps"] = new JsonArray([.. apps.Select(app =>
                {
                    var described = LinePlatform.ParseObject(app.Value);
                    described["liffId"] = app.Key;
                    return (JsonNode)described;
                })]),
            }));
        handlers["liff-add"] = call => OnApps(call, apps =>
        {
            if (apps.Count >= MostApps)
            {
                return ApiAnswer.Error(400, "The maximum number of LIFF apps has been reached");
            }

            var id = $"{call.Platform.Options.LoginChannelId}-{LineIds.Hex(4)}";
            apps[id] = call.Json.ToJsonString();
            return ApiAnswer.Ok(new JsonObject { ["liffId"] = id });
        });
        handlers["liff-update"] = call => OnApps(call, apps =>
        {
            if (!apps.TryGetValue(call.Value("liffId"), out var known))
            {
                return ApiAnswer.NotFound("Not found");
            }

            var merged = LinePlatform.ParseObject(known);
            foreach (var (name, value) in call.Json)
            {
                merged[name] = value?.DeepClone();
            }

            apps[call.Value("liffId")] = merged.ToJsonString();
            return ApiAnswer.Ok();
        });
        handlers["liff-delete"] = call => OnApps(call, apps => apps.Remove(call.Value("liffId")) ? ApiAnswer.Ok() : ApiAnswer.NotFound("Not found"));
    }

    private static ApiAnswer OnApps(ApiCall call, Func<Dictionary<string, string>, ApiAnswer> answer)
    {
        lock (call.Platform.Gate)
        {
            return answer(call.Platform.LiffApps);
        }
    }
}
