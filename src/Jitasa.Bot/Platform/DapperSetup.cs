using System.Data;
using Dapper;
using NetTopologySuite.Geometries;
using Npgsql;

namespace Jitasa.Bot.Platform;

/// <summary>Teaches Dapper the types Npgsql knows and Dapper does not. Called once, before the first command.</summary>
public static class DapperSetup
{
    private static readonly Lock Once = new();
    private static bool done;

    public static void Apply()
    {
        lock (Once)
        {
            if (done)
                return;
            DefaultTypeMap.MatchNamesWithUnderscores = true;
            // Dapper's own mapping of an instant would win over the handler.
            SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
            SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
            SqlMapper.AddTypeHandler(new InstantHandler());
            SqlMapper.AddTypeHandler(new DayHandler());
            SqlMapper.AddTypeHandler(new TimeHandler());
            // One handler per geometry type: Dapper looks a parameter's handler up by its exact type.
            SqlMapper.AddTypeHandler(new PassThrough<Point>());
            SqlMapper.AddTypeHandler(new PassThrough<Polygon>());
            SqlMapper.AddTypeHandler(new PassThrough<MultiPolygon>());
            SqlMapper.AddTypeHandler(new PassThrough<Geometry>());
            SqlMapper.AddTypeHandler(new PassThrough<string[]>());
            SqlMapper.AddTypeHandler(new PassThrough<long[]>());
            // Columns of a batch, for unnest: without a handler Dapper writes a list out as (@a1, @a2, ...).
            SqlMapper.AddTypeHandler(new PassThrough<int[]>());
            SqlMapper.AddTypeHandler(new PassThrough<int?[]>());
            SqlMapper.AddTypeHandler(new PassThrough<double?[]>());
            SqlMapper.AddTypeHandler(new PassThrough<bool[]>());
            SqlMapper.AddTypeHandler(new PassThrough<bool?[]>());
            SqlMapper.AddTypeHandler(new PassThrough<byte[]?[]>());
            SqlMapper.AddTypeHandler(new PassThrough<DateTimeOffset?[]>());
            SqlMapper.AddTypeHandler(new PassThrough<Point?[]>());
            SqlMapper.AddTypeHandler(new PassThrough<Geometry[]>());
            SqlMapper.AddTypeHandler(new PassThrough<Guid[]>());
            done = true;
        }
    }

    /// <summary>timestamptz holds an instant; Npgsql takes it in UTC only.</summary>
    private sealed class InstantHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) => parameter.Value = value.ToUniversalTime();

        public override DateTimeOffset Parse(object value) =>
            value is DateTimeOffset at ? at : new DateTimeOffset(DateTime.SpecifyKind((DateTime)value, DateTimeKind.Utc));
    }

    private sealed class DayHandler : SqlMapper.TypeHandler<DateOnly>
    {
        public override void SetValue(IDbDataParameter parameter, DateOnly value) => parameter.Value = value;

        public override DateOnly Parse(object value) => value is DateOnly day ? day : DateOnly.FromDateTime((DateTime)value);
    }

    private sealed class TimeHandler : SqlMapper.TypeHandler<TimeOnly>
    {
        public override void SetValue(IDbDataParameter parameter, TimeOnly value) => parameter.Value = value;

        public override TimeOnly Parse(object value) => value is TimeOnly time ? time : TimeOnly.FromTimeSpan((TimeSpan)value);
    }

    private sealed class PassThrough<T> : SqlMapper.TypeHandler<T>
        where T : class
    {
        public override void SetValue(IDbDataParameter parameter, T? value) => ((NpgsqlParameter)parameter).Value = (object?)value ?? DBNull.Value;

        public override T? Parse(object value) => value as T;
    }
}
